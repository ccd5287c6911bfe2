import '@/components/design/base.css';
import '@/components/design/panel.css';
import '@/components/design/popup.css';
import { mount } from '@/components/mount';
import { Popup } from './Popup';

mount(<Popup />);
